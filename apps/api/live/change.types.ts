import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Change, CHANGE_TOPICS, type ChangeTopic } from '#changes';
import { DateTimeScalar, FinessScalar, IsoWeekScalar } from '../shared/scalars.js';

const ChangeTopicEnum = Object.fromEntries(CHANGE_TOPICS.map((topic) => [topic, topic])) as { [K in ChangeTopic]: K };
registerEnumType(ChangeTopicEnum, {
  name: 'ChangeTopic',
  description: 'Ce qui est à relire.',
  valuesMap: {
    REPORTS: { description: 'Remontées, et la couverture qui en découle.' },
    ALERTS: { description: 'Alertes.' },
    SITUATION: { description: 'Situation des territoires.' },
    REQUESTS: { description: 'Demandes de secours et leurs envois.' },
    STOCKPILE: { description: 'Stock stratégique national.' },
    SETTINGS: { description: 'Consommations de crise, seuils, doctrine.' },
  },
});

@ObjectType('Change', {
  description: 'Dit ce qui a changé, jamais un chiffre : la page relit. Une liste vide ne nomme rien en particulier.',
})
export class ChangeType implements Change {
  @Field(() => [ChangeTopicEnum])
  topics: ChangeTopic[];

  @Field(() => IsoWeekScalar, { nullable: true, description: 'La seule semaine concernée ; nulle si plusieurs le sont, ou aucune.' })
  week: string | null;

  @Field(() => [String])
  departments: string[];

  @Field(() => [FinessScalar], { description: 'Établissements concernés dans le périmètre suivi ; vide s’ils sont plus de 50.' })
  finess: string[];

  @Field(() => [ID], { description: 'Demandes de secours concernées ; vide si elles sont plus de 50.' })
  requestIds: string[];

  @Field(() => DateTimeScalar)
  at: Date;
}
