// Run as its own process: says « ready » once it is loaded, and works the jobs of the product, its line of SMS
// among them, as soon as it is told what time it is. It stays until its input closes, or somebody kills it.
import { createInterface } from 'node:readline';
import { appUrl } from '#lib/platform/database/roles.ts';
import '#lib/features/reminders/messages/index.server.ts';
import '#lib/features/reminders/reminders/index.server.ts';
import { runJobs } from '../../src/jobs/run-jobs.ts';

const ownerUrl = process.argv[2]!;
console.log('ready');
const input = createInterface({ input: process.stdin });
for await (const now of input) {
	const working = await runJobs({
		...{ ownerUrl, appUrl: appUrl(ownerUrl), dataDir: process.env.DATA_DIR! },
		...{ origin: 'http://localhost', say: () => {} },
		env: { ...process.env, DECLIC_NOW: now }
	});
	if ('refusal' in working) throw new Error(working.message);
	input.once('close', () => void working.stop());
}
