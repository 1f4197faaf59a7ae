import { Module } from '@nestjs/common';
import { CatalogueModule } from '#catalogue';
import { AdjustLot } from './adjust-lot.js';
import { ReadStockpile } from './read-stockpile.js';
import { ReceiveLot } from './receive-lot.js';

/** The strategic stockpile held by Santé publique France: lots, movements, targets. */
@Module({
  imports: [CatalogueModule],
  providers: [AdjustLot, ReadStockpile, ReceiveLot],
  exports: [AdjustLot, ReadStockpile, ReceiveLot],
})
export class StockpileModule {}
