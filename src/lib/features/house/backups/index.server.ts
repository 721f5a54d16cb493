export { backupAge, readBackupAge } from './server/read-backup-age.ts';
export { recordBackup, recordVerification } from './server/record-backup.ts';
export { holds } from './server/holds.ts';
