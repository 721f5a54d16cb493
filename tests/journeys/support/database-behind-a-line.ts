import { copyTemplate, dropDatabase } from '../../database/templates.ts';
import { type CutProxy, openCutProxy } from '../../posts/cut-proxy.ts';

/** A demonstration for one application, behind a line that the test can cut and mend. */
export async function databaseBehindALine(): Promise<{ line: CutProxy; drop(): Promise<void> }> {
	const database = await copyTemplate('demo', 'line');
	const line = await openCutProxy(database);
	return {
		line,
		async drop() {
			await line.close();
			await dropDatabase(database);
		}
	};
}
