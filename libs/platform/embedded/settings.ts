import { totalmem } from 'node:os';

const MEBIBYTE = 1024 * 1024;

export type ServerSettings = Readonly<Record<string, string | number>>;

/** Settings of the embedded server, for one machine that also runs the API and the worker. */
export function serverSettings(port: number): ServerSettings {
  const sharedMiB = Math.max(64, Math.min(512, Math.floor(totalmem() / MEBIBYTE / 8)));
  return {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: `${sharedMiB}MB`,
    effective_cache_size: `${sharedMiB * 4}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: 1.1,
    // Every hot statement is short: compiling one costs more than it saves.
    jit: 'off',
    log_min_duration_statement: '2s',
    log_line_prefix: '%m [%p] ',
    log_timezone: 'UTC',
    timezone: 'UTC',
  };
}

/** For tests only: nothing survives a crash, everything is faster. */
export const DISPOSABLE: ServerSettings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', wal_level: 'minimal', max_wal_senders: 0 };
