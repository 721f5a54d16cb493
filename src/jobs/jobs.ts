import type { Job } from '#lib/platform/jobs/job.ts';
import { askOwnersJob } from './ask-owners.ts';
import { eraseMailsJob } from './erase-mails.ts';
import { keepGainJob } from './keep-gain.ts';
import { lookForDoublesJob } from './look-for-doubles.ts';
import { nightlyAnswersJob } from './nightly-answers.ts';
import { nightlyBackupJob } from './nightly-backup.ts';
import { nightlyRetentionJob } from './nightly-retention.ts';
import { planRemindersJob } from './plan-reminders.ts';
import { searchTerritoryJob } from './search-territory.ts';
import { sendMailJob } from './send-mail.ts';
import { sendRemindersJob } from './send-reminders.ts';
import { sweepDoorJob } from './sweep-door.ts';
import { hourlyShuffleJob, nightlyShuffleJob } from './shuffle-contributions.ts';
import { tellAuthorJob } from './tell-author.ts';
import { tellContributionAuthorJob } from './tell-contribution-author.ts';
import { tellReadersJob } from './tell-readers.ts';
import { warnOfBudgetJob } from './warn-of-budget.ts';
import { welcomeNewcomerJob } from './welcome-newcomer.ts';
import { writePlaceDaysJob } from './write-place-days.ts';

/**
 * Every job of the product. What a feature holds, a job imports when it runs: commands read this list, and what serves
 * keeps what it reads.
 */
export const jobs: readonly Job[] = [
	sendMailJob,
	eraseMailsJob,
	nightlyRetentionJob,
	nightlyAnswersJob,
	nightlyBackupJob,
	sweepDoorJob,
	lookForDoublesJob,
	keepGainJob,
	searchTerritoryJob,
	tellAuthorJob,
	tellContributionAuthorJob,
	askOwnersJob,
	writePlaceDaysJob,
	tellReadersJob,
	hourlyShuffleJob,
	nightlyShuffleJob,
	welcomeNewcomerJob,
	planRemindersJob,
	sendRemindersJob,
	warnOfBudgetJob
];
