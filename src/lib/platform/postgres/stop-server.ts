import type { ClusterPlace } from './cluster-place.ts';
import { lookAt } from './data-folder.ts';
import { runProgram } from './run-program.ts';

const STOP_SECONDS = '180';

/** Stops the server properly: open transactions are rolled back, nothing is left to recover. */
export async function stopServer({ cluster, binaries, account }: ClusterPlace): Promise<void> {
	if (!lookAt(cluster)) return;
	await runProgram(
		binaries.pgCtl,
		['stop', '-D', cluster, '-m', 'fast', '-w', '-t', STOP_SECONDS],
		account,
		cluster
	);
}
