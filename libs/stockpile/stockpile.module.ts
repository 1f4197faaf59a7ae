import { Module } from '@nestjs/common';

/** The strategic stockpile held by Santé publique France: lots, movements, targets. */
@Module({})
export class StockpileModule {}
