export { announceChange } from './announce-change.js';
export { CHANGE_TOPICS, type ChangedPlace, type ChangeTopic, placesOf } from './rules/announcement.js';
export type { Change } from './rules/pending-change.js';
export { ChangesModule } from './changes.module.js';
export { ChangeFeed } from './change-feed.js';
export { FollowChanges } from './follow-changes.js';
