import { type Application, freePort, startApplication } from './support/application.ts';
import { byNight } from './support/by-night.ts';
import { enterByTheDoor, expect, test } from './support/enter.ts';
import { openTlsProxy } from './support/tls-proxy.ts';

test.describe('behind a TLS proxy', { tag: '@avec-javascript' }, () => {
	test.describe.configure({ mode: 'serial' });
	test.use({ ignoreHTTPSErrors: true, isGiven: false });

	let application: Application;
	let proxy: { close(): Promise<void> };
	let origin: string;

	test.beforeAll(async () => {
		test.setTimeout(180_000);
		const port = await freePort();
		origin = `https://localhost:${port}`;
		application = await startApplication({ env: { ORIGIN: origin } });
		proxy = await openTlsProxy(port, application.port);
	});

	test.afterAll(async () => {
		await proxy?.close();
		await application?.stop();
	});

	test('a form posts, and the sign-in travels encrypted only', async ({ otherBrowser }) => {
		const page = await otherBrowser({ baseURL: origin, ignoreHTTPSErrors: true });
		await enterByTheDoor(page, 'direction');
		await expect(page).toHaveURL(`${origin}/equipe`);
		const [cookie] = await page.context().cookies();
		expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax' });
	});

	test(
		'a form held by another site is refused there too',
		byNight('journeys/enter.spec.ts'),
		async ({ request }) => {
			const answer = await request.post(`${origin}/`, {
				headers: { origin: `http://localhost:${application.port}`, accept: 'text/html' },
				form: { qui: 'anybody' }
			});
			expect(answer.status()).toBe(403);
		}
	);
});
