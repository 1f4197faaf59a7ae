import { Module } from '@nestjs/common';

/** Emergency requests: establishment → ARS → Santé publique France → delivered. */
@Module({})
export class ResupplyModule {}
