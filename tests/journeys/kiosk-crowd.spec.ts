import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { expect, test } from './support/enter.ts';
import { becomeKiosk } from './support/kiosk.ts';
import { waits } from './support/touch.ts';

const FORM = '/borne/ateliers/demander';
/** What the page takes for the work of a machine. */
const LEAST_MS = 3000;

test(
	'a kiosk that sends more than hands do is looked at, and refuses nobody',
	byNight('server/ask-for-place.db.test.ts'),
	async ({ page }) => {
		await becomeKiosk(page);
		for (let nth = 0; nth < 16; nth += 1) {
			// Each is another visit: no cookie but the kiosk's.
			await page.context().clearCookies({ name: 'declic.demande' });
			await page.goto(FORM);
			const opened = Date.now();
			await page.evaluate(
				(phone) => {
					const form = document.querySelector('form[action="?/demander"]') as HTMLFormElement;
					const fill = (name: string, value: string) => {
						(form.elements.namedItem(name) as HTMLInputElement).value = value;
					};
					fill('prenom', 'Classe');
					fill('telephone', phone);
					(form.querySelector('input[value="autre"]') as HTMLInputElement).checked = true;
				},
				`06399800${String(nth + 10)}`
			);
			if (nth === 15) await waits(opened, LEAST_MS);
			await page.evaluate(() =>
				(document.querySelector('form[action="?/demander"]') as HTMLFormElement).submit()
			);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre demande est partie');
		}
		const held = await askDatabase<{ reason: string }>(
			`select h.reason from place_request_holds h join place_requests r on r.id = h.request_id
		where r.first_name = 'Classe' order by r.id desc limit 1`
		);
		expect(held).toEqual([{ reason: 'same-browser' }]);
	}
);
