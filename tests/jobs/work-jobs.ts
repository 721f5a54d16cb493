// Run as its own process: works the jobs of the tests on a database, says « ready », and stays until
// its input closes, or somebody kills it.
import { startJobs } from '#lib/platform/jobs/start-jobs.ts';
import { IN_A_HURRY, jobWorld } from './job-world.fixture.ts';
import { notingJobs } from './noting-jobs.fixture.ts';

const world = jobWorld(process.argv[2]!);
const working = await startJobs({ world, jobs: notingJobs, rhythm: IN_A_HURRY });
console.log('ready');
process.stdin.resume().on('end', async () => {
	await working.stop();
	await world.close();
	console.log('left');
});
