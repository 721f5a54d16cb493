// Run as its own process: sends the mails of a database's outbox by the relay of `SMTP_URL`, says
// « ready », and stays until its input closes, or somebody kills it.
import { startJobs } from '#lib/platform/jobs/start-jobs.ts';
import { IN_A_HURRY, jobWorld } from '../jobs/job-world.fixture.ts';
import { settingsOf } from './mail-world.fixture.ts';
import { hurriedJobs } from './hurried-jobs.fixture.ts';

const world = jobWorld(process.argv[2]!, settingsOf(process.env as Record<string, string>));
const working = await startJobs({ world, jobs: hurriedJobs(), rhythm: IN_A_HURRY });
console.log('ready');
process.stdin.resume().on('end', async () => {
	await working.stop();
	await world.close();
});
