import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Organization } from '../organization.stub.ts';
import { Witness } from './witness.entity.ts';

@Resolver(() => Witness)
export class WitnessResolver {
  @FieldResolver(() => Organization)
  organization(@Root() witness: Witness): Organization {
    return Organization.of(witness.organizationId);
  }
}
