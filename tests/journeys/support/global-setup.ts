import { buildWhenChanged } from '../../../src/serve/build-when-changed.ts';
import { prepareTemplate } from '../../database/templates.ts';
import { openTestServer } from '../../database/test-server.ts';

/** The pages, and the demonstration that every application copies; each file starts its own. */
export default async function setup(): Promise<() => Promise<void>> {
	const refused = await buildWhenChanged(console.log);
	if (refused) throw new Error(refused.message);
	const close = await openTestServer();
	await prepareTemplate('demo');
	return close;
}
