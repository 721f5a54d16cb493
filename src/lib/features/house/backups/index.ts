export { judgeBackup, sayAge } from './domain/backup-age.ts';
