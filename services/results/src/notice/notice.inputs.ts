import { InspectionMethod, ServiceMethod } from '@sunlot/glossary';
import { TextLength } from '@sunlot/subgraph-kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsDate,
  IsEnum,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
} from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

const PHONE = /^[0-9+()（）\- ]{5,30}$/;

@InputType()
class NoticeDetails {
  @Field(() => Date)
  @IsDate()
  plannedStart!: Date;

  @Field(() => String)
  @TextLength(1, 50)
  contact!: string;

  @Field(() => String)
  @Matches(PHONE)
  phone!: string;

  @Field(() => InspectionMethod, { nullable: true })
  @IsOptional()
  @IsEnum(InspectionMethod)
  method?: InspectionMethod | null;
}

@InputType()
export class IssueNoticeInput extends NoticeDetails {
  @Field(() => ID)
  @IsUUID()
  inspectionId!: string;
}

@InputType()
export class ReissueNoticeInput extends IssueNoticeInput {
  /** Why the visit is moved. */
  @Field(() => String)
  @TextLength(2, 500)
  reason!: string;
}

@InputType()
export class IssueNoticesInput extends NoticeDetails {
  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  inspectionIds!: string[];
}

@InputType()
export class RecordServiceInput {
  @Field(() => ID)
  @IsUUID()
  inspectionId!: string;

  @Field(() => Date)
  @IsDate()
  servedAt!: Date;

  @Field(() => String)
  @TextLength(1, 200)
  place!: string;

  @Field(() => ServiceMethod)
  @IsEnum(ServiceMethod)
  method!: ServiceMethod;

  @Field(() => String)
  @TextLength(1, 50)
  receiverName!: string;

  @Field(() => String)
  @TextLength(1, 50)
  relation!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(50)
  witness?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(1000)
  remarks?: string | null;

  @Field(() => Boolean, { nullable: true })
  refused?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  refusalReason?: string | null;
}
