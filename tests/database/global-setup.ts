import { prepareTemplate } from './templates.ts';
import { openTestServer } from './test-server.ts';

/** One real PostgreSQL for the whole run, migrated once into a template that each file copies. */
export default async function setup(): Promise<() => Promise<void>> {
	const close = await openTestServer();
	await prepareTemplate('migrated');
	return close;
}
