export { type BackupAge, readBackupAge } from './server/read-backup-age.ts';
export { type BackupRecord, recordBackup, recordVerification } from './server/record-backup.ts';
