export { createTestDatabase, type TestDatabase } from './test-database.js';
export { TestClock } from './test-clock.js';
export { testConfig } from './test-config.js';
export { startRedis } from './test-redis.js';
