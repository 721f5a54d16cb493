export { type BackupState, judgeBackup, sayAge } from './domain/backup-age.ts';
