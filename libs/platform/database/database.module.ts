import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config.js';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';

/** A process started while the database comes back from a crash waits for it, a minute at most, instead of ending. */
const PATIENCE = { retryAttempts: 120, retryDelay: 500 };

/** One pool for the process; features register their entities with `TypeOrmModule.forFeature`. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({ ...dataSourceOptions(config), autoLoadEntities: true, ...PATIENCE }),
    }),
  ],
  providers: [{ provide: Database, inject: [DataSource], useFactory: (source: DataSource) => new Database(source) }],
  exports: [Database],
})
export class DatabaseModule {}
