import { Args, Field, InputType, Int, Mutation, registerEnumType, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { EXPORT_FORMATS, RecordExport, type TakenExport } from '#directory';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { FinessScalar } from '../shared/scalars.js';
import { Audited } from './audited.js';

const ExportFormatEnum = Object.fromEntries(EXPORT_FORMATS.map((format) => [format, format]));
registerEnumType(ExportFormatEnum, { name: 'ExportFormat', description: 'Sorte de fichier.' });

@InputType('RecordExportInput')
class RecordExportInput implements TakenExport {
  @Field(() => String, { description: 'Nom du fichier, sans extension.' })
  what: string;

  @Field(() => ExportFormatEnum)
  format: TakenExport['format'];

  @Field(() => Int, { description: 'Nombre de lignes.' })
  rows: number;

  @Field(() => String, { description: 'Chemin de l’écran d’où il est pris.' })
  page: string;

  @Field(() => FinessScalar, { nullable: true, description: 'S’il porte sur un seul établissement.' })
  finess?: string | null;
}

@Resolver()
export class ExportResolver {
  constructor(private readonly record: RecordExport) {}

  @Mutation(() => Boolean, { description: 'Inscrit un export au journal d’audit\u00A0; la page ne donne le fichier qu’ensuite.' })
  @Allow('export.take')
  @Audited('export.take')
  async recordExport(@CurrentActor() actor: Actor, @Args('input') input: RecordExportInput): Promise<boolean> {
    await this.record.execute(actor, input);
    return true;
  }
}
