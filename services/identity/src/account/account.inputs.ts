import { Language, Role } from '@sunlot/glossary';
import { TextLength } from '@sunlot/subgraph-kit';
import { ArrayMinSize, IsEnum, IsOptional, IsString, IsUUID, Length, Matches } from 'class-validator';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Account } from './account.entity.ts';

@InputType()
export class CreateAccountInput {
  @Field(() => String)
  @Matches(/^[a-z0-9][a-z0-9._-]{1,48}$/i)
  account!: string;

  @Field(() => String)
  @IsString()
  @TextLength(1, 50)
  name!: string;

  @Field(() => [Role])
  @ArrayMinSize(1)
  @IsEnum(Role, { each: true })
  roles!: Role[];

  @Field(() => ID)
  @IsUUID()
  organizationId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  inspectorId?: string | null;
}

@InputType()
export class AccountReasonInput {
  @Field(() => ID)
  @IsUUID()
  accountId!: string;

  @Field(() => String)
  @IsString()
  @TextLength(2, 500)
  reason!: string;
}

@InputType()
export class GrantRolesInput extends AccountReasonInput {
  @Field(() => [Role])
  @ArrayMinSize(1)
  @IsEnum(Role, { each: true })
  roles!: Role[];
}

@InputType()
export class MoveAccountInput extends AccountReasonInput {
  @Field(() => ID)
  @IsUUID()
  organizationId!: string;

  /** The registry entry it is bound to: left out it stays bound as it is, null binds it to nobody's. */
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  inspectorId?: string | null;
}

@InputType()
export class SetLanguageInput {
  @Field(() => Language)
  @IsEnum(Language)
  language!: Language;
}

@InputType()
export class AccountFilter {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(0, 100)
  search?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID()
  organizationId?: string | null;

  @Field(() => Role, { nullable: true })
  @IsOptional()
  @IsEnum(Role)
  role?: Role | null;
}

@ObjectType()
export class CreatedAccount {
  @Field(() => Account)
  account!: Account;

  /** Shown once, to be handed over and changed. Null when the same request is sent again: it is kept nowhere. */
  @Field(() => String, { nullable: true })
  initialPassword!: string | null;

  /** What is remembered of it under an idempotency key. */
  toJSON(): object {
    return { account: this.account, initialPassword: null };
  }
}
