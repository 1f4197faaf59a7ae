export { seedDemo, SEED_STAGES, type SeedDemoOptions, type SeedDemoResult, type SeedProgress, type SeedStage } from './seed-demo.js';
export { simulate, type SimulateOptions, type SimulateResult } from './simulate.js';
export { dateDemoAlerts } from './date-demo-alerts.js';
