import { Controller, Get, Inject, Param, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#access';
import { Catalogue } from '#catalogue';
import { Directory, RecordExport } from '#directory';
import { CLOCK, type Clock, CONFIG, type Config, Refusal } from '#platform';
import { ReadShipments, requestScopeFor } from '#resupply';
import { Allow } from '../../access/allow.js';
import { CurrentActor } from '../../access/current-actor.js';
import { RefusalFilter } from '../../shared/refusal.filter.js';
import { itemFinder } from '../../stockpile/item-of.js';
import { deliveryNoteOf } from './delivery-note.js';
import { drawDeliveryNote } from './draw-delivery-note.js';

@Controller('api/v1/shipments')
@UseFilters(RefusalFilter)
export class DeliveryNoteController {
  constructor(
    @Inject(ReadShipments) private readonly shipments: ReadShipments,
    @Inject(Directory) private readonly directory: Directory,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(RecordExport) private readonly exports: RecordExport,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The paper that goes with a shipment, for whoever reads its request. */
  @Get(':id/delivery-note.pdf')
  @Allow('emergency-request.read')
  async deliveryNote(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const found = await this.shipments.find(requestScopeFor(actor), id);
    const [establishment] = found ? await this.directory.establishmentsByFiness([found.request.finess]) : [];
    if (!found || !establishment) throw new Refusal('NOT_FOUND', "Cet envoi n'existe pas, ou n'est pas de votre périmètre.");
    const contacts = await this.directory.contacts([establishment.finess]);
    const logistics = contacts.find((contact) => contact.kind === 'LOGISTICS');
    const printed = { publicUrl: this.config.publicUrl, now: this.clock.now() };
    const note = deliveryNoteOf(found, { establishment, logistics }, await itemFinder(this.catalogue), printed);
    const what = `bon-de-livraison-${note.reference}`;
    const page = `/api/v1/shipments/${id}/delivery-note.pdf`;
    await this.exports.tell(actor, { what, format: 'PDF', rows: 1, page }, found.request);
    response.setHeader('Content-Type', 'application/pdf');
    response.setHeader('Content-Disposition', `inline; filename="${what}.pdf"`);
    response.setHeader('Cache-Control', 'no-store');
    response.send(await drawDeliveryNote(note));
  }
}
