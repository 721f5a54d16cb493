import { askDatabase } from './support/database.ts';
import { SQL_NOW } from './support/day.ts';
import { enterAs, expect, MAIN_CENTRE } from './support/enter.ts';
import { noteCentrePhone, test } from './support/partners.ts';
import { fitsAt, isSound } from './support/sound.ts';

/** Twelve people whom the partner sent two months ago, all received. */
async function sendTwelve(partner: string): Promise<void> {
	await askDatabase(
		`with sent as (
			insert into referrals (centre_id, partner_id, direction, kind, told, recorded_at)
			select p.centre_id, p.id, 'in', 'referral', 'Mme Delattre, une amende.', ${SQL_NOW} - interval '60 days'
			from partners p join centres c on c.id = p.centre_id and c.name = $1
			cross join generate_series(1, 12) where p.name = $2
			returning id, centre_id, recorded_at
		)
		insert into referral_answers (referral_id, centre_id, answer, via, recorded_at)
		select id, centre_id, 'received', 'desk', recorded_at from sent`,
		[MAIN_CENTRE, partner]
	);
}

test('the CCAS reads its page and its link is revoked', async ({
	page,
	newPartner,
	otherBrowser
}) => {
	const name = await newPartner('CCAS de la plage');
	const partner = page.url();
	await noteCentrePhone('03 21 80 27 82');
	await sendTwelve(name);
	await enterAs(page, 'direction');
	await page.goto(partner);
	await expect(page.getByText('Une porte pour nous envoyer quelqu’un.')).toBeVisible();
	await page.getByRole('button', { name: /Lui ouvrir une page/ }).click();
	const field = page.getByLabel('L’adresse de sa page');
	await expect(field).toHaveValue(/\/partenaire\//);
	const toRead = page.getByRole('region', { name: 'Sa page à lire' });
	await expect(toRead).toContainText(
		'Donné le 24 novembre 2026. Il sert jusqu’au 24 novembre 2027'
	);
	const address = await field.inputValue();

	const ccas = await otherBrowser({ viewport: { width: 390, height: 844 } });
	await ccas.goto(address);
	const comes = ccas.getByRole('region', { name: 'Ce qui vient' });
	await expect(comes.getByRole('heading', { name: 'Permanence numérique' }).first()).toBeVisible();
	await expect(comes).toContainText(/Il reste (une|\d+) places?\./);
	const sent = ccas.getByRole('region', { name: 'Les personnes que vous nous avez adressées' });
	await expect(sent).toContainText(/Du 1er novembre 2025 au 31 octobre 2026/);
	await expect(sent).toContainText(/Adressées\s*12\s*Reçues\s*12\s*Prises en charge\s*0/);
	await expect(ccas.getByRole('link', { name: '03 21 80 27 82' })).toBeVisible();
	await expect(ccas.getByText(/Delattre|amende/)).toHaveCount(0);
	await expect(ccas.getByRole('button')).toHaveCount(0);
	await fitsAt(ccas, 390);
	await isSound(ccas);

	await toRead.getByRole('button', { name: 'Fermer la page' }).click();
	await expect(field).toHaveCount(0);
	const answer = (await ccas.goto(address))!;
	expect(answer.status()).toBe(410);
	expect(answer.headers()).toMatchObject({
		'cache-control': 'no-store',
		'referrer-policy': 'strict-origin'
	});
	await expect(ccas.getByRole('heading', { name: 'Ce lien n’ouvre rien' })).toBeVisible();
});
