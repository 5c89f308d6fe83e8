import { TextLength } from '@sunlot/subgraph-kit';
import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class RegisterCameraInput {
  @Field(() => String)
  @TextLength(1, 50)
  label!: string;

  @Field(() => String)
  @TextLength(1, 50)
  serialNumber!: string;
}

@InputType()
export class LendCameraInput {
  @Field(() => ID)
  @IsUUID()
  cameraId!: string;

  @Field(() => ID)
  @IsUUID()
  inspectionId!: string;

  @Field(() => String)
  @TextLength(1, 50)
  borrowerName!: string;
}

@InputType()
export class TakeBackCameraInput {
  @Field(() => ID)
  @IsUUID()
  loanId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(500)
  note?: string | null;
}

@InputType()
export class CameraLoanFilter {
  @Field(() => Boolean, { nullable: true })
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  search?: string | null;
}
