import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config.js';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';

/** One pool for the process; features register their entities with `TypeOrmModule.forFeature`. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [CONFIG],
      useFactory: (config: Config) => ({ ...dataSourceOptions(config), autoLoadEntities: true, retryAttempts: 3, retryDelay: 500 }),
    }),
  ],
  providers: [{ provide: Database, inject: [DataSource], useFactory: (source: DataSource) => new Database(source) }],
  exports: [Database],
})
export class DatabaseModule {}
