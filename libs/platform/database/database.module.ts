import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config.js';
import { dataSourceOptions } from './data-source.js';
import { Database } from './database.js';
import { refuseRoleAboveWall } from './app-role.js';

/** A process started while the database comes back from a crash waits for it, a minute at most, instead of ending. */
const PATIENCE = { retryAttempts: 120, retryDelay: 500 };

/** One pool for the process; features register their entities with `TypeOrmModule.forFeature`. */
@Global()
@Module({})
export class DatabaseModule {
  /** @param unattended row settings of what the process does outside any work context. */
  static forProcess(unattended: string): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [CONFIG],
          useFactory: (config: Config) => ({ ...dataSourceOptions(config), autoLoadEntities: true, ...PATIENCE }),
        }),
      ],
      providers: [
        {
          provide: Database,
          inject: [DataSource, CONFIG],
          useFactory: async (source: DataSource, config: Config) => {
            if (config.mode === 'production') await refuseRoleAboveWall(source);
            return new Database(source, unattended);
          },
        },
      ],
      exports: [Database],
    };
  }
}
