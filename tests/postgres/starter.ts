// Run as its own process: opens the folder it is told, says the result on one line, and stays until
// its input closes or somebody kills it.
import { holdDataFolder } from '../../src/lib/platform/postgres/hold-data-folder.ts';
import { isRefusal, openPostgres } from '../../src/lib/platform/postgres/open-postgres.ts';

const { hold, umask, ...options } = JSON.parse(process.argv[2] ?? '{}');
if (umask) process.umask(umask);
const opened = hold
	? await holdDataFolder(options.dataDir, hold)
	: await openPostgres({ throwaway: true, ...options });
console.log(JSON.stringify(opened));
if (!('refusal' in opened)) {
	process.stdin.resume().on('end', async () => {
		if ('stop' in opened) await opened.stop();
		process.exit(0);
	});
}
if (isRefusal(opened)) process.exitCode = 1;
