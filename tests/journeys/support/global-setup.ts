import { prepareTemplate } from '../../database/templates.ts';
import { openTestServer } from '../../database/test-server.ts';
import { startApplication } from './application.ts';

/** One application for all the journeys; where it is goes to the workers by the environment. */
export default async function setup(): Promise<() => Promise<void>> {
	const close = await openTestServer();
	await prepareTemplate('demo');
	const application = await startApplication();
	process.env.DECLIC_URL = application.url;
	process.env.DECLIC_DATABASE = application.databaseUrl;
	return async () => {
		await application.stop();
		await close();
	};
}
