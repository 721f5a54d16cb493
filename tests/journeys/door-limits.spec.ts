import { sealEntryLink } from '#lib/features/house/staff/index.server.ts';
import { openSecrets } from '#lib/platform/secrets.ts';
import { TEST_SECRET } from '../database/templates.ts';
import { byNight } from './support/by-night.ts';
import { beginConversation, receiveNewcomer } from './support/conversation.ts';
import { askDatabase } from './support/database.ts';
import { enterAs, expect, test } from './support/enter.ts';

test.use({ clock: 'machine' });

test(
	'an entry link of the machine opens once',
	byNight('proofs/limits.db.test.ts'),
	async ({ page, otherBrowser }) => {
		const [member] = await askDatabase<{ id: string }>(
			`select id from memberships where role = 'accueil' and ended_at is null limit 1`
		);
		const secrets = await openSecrets('', { DECLIC_SECRET: TEST_SECRET });
		if ('refusal' in secrets) throw new Error(secrets.message);
		const token = sealEntryLink(secrets.signIn, member!.id, Temporal.Now.instant());
		const link = `/entrer/${token}`;
		await page.goto(link);
		await page.reload();
		await page.getByRole('button', { name: 'Entrer' }).click();
		await expect(page).toHaveURL(/\/equipe$/);
		const other = await otherBrowser();
		expect((await other.goto(link))!.status()).toBe(410);
		await expect(other.getByText('il sert une fois')).toBeVisible();
	}
);

test('codes of tablets are not tried without end, in the form nor in a cookie', async ({
	page,
	otherBrowser
}) => {
	const type = async (code: string) => {
		await page.goto('/tablette');
		await page.getByLabel('Le code, huit signes').fill(code);
		await page.getByRole('button', { name: 'Ouvrir' }).click();
	};
	for (let tries = 0; tries < 10; tries += 1) {
		await type('ABCD 2345');
		await expect(page.getByText('Ce code n’ouvre rien')).toBeVisible();
	}
	await type('ABCD 2345');
	await expect(page.getByText('Trop de codes ont été essayés')).toBeVisible();

	// A code that opens, written straight into a browser: it was never typed there, nor counted.
	await enterAs(page, 'animateur');
	await beginConversation(page, await receiveNewcomer('Zélie'), 'Sur une tablette prêtée');
	await page.getByRole('button', { name: 'Donner un code' }).click();
	const code = await page.locator('strong', { hasText: /^\w{4} \w{4}$/ }).innerText();
	const thief = await otherBrowser();
	const { origin } = new URL(page.url());
	const value = code.replace(' ', '');
	await thief.context().addCookies([{ name: 'declic.tablette', value, url: `${origin}/tablette` }]);
	await thief.goto('/tablette/conversation');
	await expect(thief).toHaveURL(/\/tablette$/);
	await thief.getByLabel('Le code, huit signes').fill(code);
	await thief.getByRole('button', { name: 'Ouvrir' }).click();
	await expect(thief).toHaveURL(/\/tablette\/conversation$/);
});
