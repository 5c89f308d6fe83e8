import { IsString, Length, MaxLength } from 'class-validator';
import { Field, InputType, ObjectType } from 'type-graphql';
import { Account } from '../account/account.entity.ts';
import { SHORTEST_PASSWORD } from './password.ts';

@InputType()
export class SignInInput {
  @Field(() => String)
  @IsString()
  @Length(1, 100)
  account!: string;

  @Field(() => String)
  @IsString()
  @MaxLength(200)
  password!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String)
  @IsString()
  @MaxLength(200)
  current!: string;

  @Field(() => String)
  @IsString()
  @Length(SHORTEST_PASSWORD, 200)
  next!: string;
}

@ObjectType()
export class SignInResult {
  /** For `Authorization: Bearer …`; a browser gets the same session in a cookie it cannot read. */
  @Field(() => String)
  token!: string;

  @Field(() => Account)
  account!: Account;

  @Field(() => Date)
  expiresAt!: Date;
}
