import type { Job } from '#lib/platform/jobs/job.ts';
import { sendMailJob } from '../../src/jobs/send-mail.ts';

/** The job that sends, tried again every second; taken for dead after `longestMinutes`. */
export const hurriedJobs = (longestMinutes = sendMailJob.longestMinutes): readonly Job[] => [
	{
		...sendMailJob,
		longestMinutes,
		retries: { times: 60, firstSeconds: 1, longestSeconds: 1 }
	}
];
