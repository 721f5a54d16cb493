import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { addProgramme, letWait, offer, untilFound } from './support/course.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW, SQL_TODAY } from './support/day.ts';
import { enterAs, expect, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';

test.describe.configure({ mode: 'serial' });
const [FIRST, NEXT] = ['2026-12-08', '2026-12-15'];
let list = '';
const group = (page: Page, slot: RegExp) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: slot }) });
const line = (page: Page, name: string) =>
	page.getByRole('main').getByRole('listitem').filter({ hasText: name });
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** One wants letters, one agreed to mails, one has a telephone, one has nothing; three committed. */
async function letCommit(slug: string): Promise<void> {
	const slots = ['2 09:00'];
	const names = ['Lettre', 'Courriel', 'Appel', 'Rien'];
	await letWait(
		slug,
		names.map((name) => ({ name: `${name}${slug.length}`, level: 0, slots }))
	);
	await askDatabase(
		`with hers as (
			select e.id, e.person_id, e.centre_id, i.family_name as name from pre_list_entries e
			join programmes p on p.id = e.programme_id and p.slug = $1
			join person_identities i on i.person_id = e.person_id
		), addressed as (
			insert into person_addresses (person_id, centre_id, delivery, postcode, town, recorded_at)
			select person_id, centre_id, '2 rue du Pont', '62230', 'Outreau', ${SQL_NOW} from hers
			where name like 'Lettre%'
		), mailed as (
			insert into person_emails (person_id, centre_id, address, owner, recorded_at)
			select person_id, centre_id, 'renee@exemple.fr', 'own', ${SQL_NOW} from hers
			where name like 'Courriel%'
		), agreed as (
			insert into person_consents (person_id, centre_id, purpose, answer, text_version, recorded_at)
			select person_id, centre_id, 'reminders', 'given', '2026-11-24', ${SQL_NOW} from hers
			where name like 'Courriel%'
		), phoned as (
			insert into person_phones (person_id, centre_id, number, owner, is_fictional, recorded_at)
			select person_id, centre_id, '+33639987174', 'own', true, ${SQL_NOW} from hers
			where name like 'Appel%'
		)
		insert into commitments (centre_id, entry_id, way, committed_on, recorded_at)
		select centre_id, id, 'paper', ${SQL_TODAY}, ${SQL_NOW} from hers where name not like 'Rien%'`,
		[slug]
	);
}

test(
	'the draft starts from them; somebody else is added, and shown as such to the signature',
	byNight('draft/commitments.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		const slug = await addProgramme(page, 'Ateliers avec engagement');
		await offer(page, slug, [{ day: 'mardi', hour: '09:00', places: 6 }]);
		await letCommit(slug);
		list = `/equipe/ateliers/groupes/former/${slug}`;
		await page.goto(list);
		await expect(page.getByText('Il part des 3 personnes qui se sont engagées')).toBeVisible();
		await expect(line(page, 'Renée Rien')).toContainText('sans engagement');
		await page.getByLabel('Les groupes se réunissent à partir du').fill(FIRST);
		await press(page, 'Former les groupes');
		await expect(page.getByText('0 sur 3 personnes')).toBeVisible();
		const apart = page.getByRole('region', { name: /^Sans engagement pour l’instant \(1\)/ });
		await isSound(page);
		await apart.getByRole('button', { name: /^Ajouter au brouillon.*Renée Rien/ }).click();
		await expect(apart).toHaveCount(0);
		await press(page, 'Proposer des groupes');
		const proposal = page.getByRole('region', { name: 'Une proposition' });
		await untilFound(page, proposal);
		await expect(proposal.getByRole('listitem').filter({ hasText: 'Rien' }).last()).toContainText(
			'sans engagement'
		);
		await proposal.getByRole('button', { name: /^Prendre cette proposition/ }).click();
		await expect(proposal).toHaveCount(0);
		await expect(group(page, /^mardi/).getByText('sans engagement')).toHaveCount(1);
		await page.getByRole('link', { name: 'Relire et signer' }).click();
		await expect(line(page, 'Renée Rien').last()).toContainText('sans engagement');
		await expect(page.getByText('sans engagement')).toHaveCount(1);
	}
);

test(
	'a first day when the centre is closed, and an animator who is elsewhere, are said before signing',
	byNight('signing/foresee-signing.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		const [closure] = await askDatabase<{ id: string }>(
			`insert into closures (centre_id, kind, name, first_day, last_day, recorded_at)
		select centre_id, 'own', 'inventaire', $2, $2, ${SQL_NOW} from programmes where slug = $1
		returning id`,
			[list.split('/').at(-1), FIRST]
		);
		await page.goto(`${list}/brouillon/signer`);
		await expect(page.getByText('le centre est fermé le mardi 8 décembre 2026')).toBeVisible();
		await expect(page.getByText('Première séance : mardi 15 décembre 2026')).toBeVisible();
		await page.getByLabel('mardi 8 décembre 2026').check();
		// Signed without a look at what it changes, nothing is made.
		await page.getByLabel('Nom du cycle').fill('hiver');
		await press(page, 'Signer ces groupes');
		await expect(page.getByText(/^Les dates ne sont plus celles/)).toBeVisible();
		await expect(page.getByLabel('Nom du cycle')).toHaveValue('hiver');
		await press(page, 'Voir les dates');
		await expect(page.getByText('Première séance : mardi 8 décembre 2026')).toBeVisible();

		// Open after all, while the page is open: the dates are read again before they are signed.
		await page.goto(`${list}/brouillon/signer`);
		await expect(page.getByText('Première séance : mardi 15 décembre 2026')).toBeVisible();
		await askDatabase(
			`insert into closure_withdrawals (closure_id, centre_id, recorded_at)
		select id, centre_id, ${SQL_NOW} from closures where id = $1`,
			[closure!.id]
		);
		await page.getByLabel('Nom du cycle').fill('hiver');
		await press(page, 'Signer ces groupes');
		await expect(page.getByText(/^Les dates ne sont plus celles/)).toBeVisible();
		await page.goto(`${list}/brouillon/signer`);
		await expect(page.getByText('Première séance : mardi 8 décembre 2026')).toBeVisible();

		const taken = `(d.day + time '09:30') at time zone 'Europe/Paris'`;
		const held = await askDatabase<{ id: string }>(
			`with hers as (
			select a.staff_id, a.centre_id from group_offer_animators a
			join group_offers o on o.id = a.offer_id join programmes p on p.id = o.programme_id
			where p.slug = $1 limit 1
		), meeting as (
			insert into information_meetings
				(centre_id, programme_id, day, starts_at, ends_at, place, capacity, recorded_at)
			select h.centre_id, p.id, $2::date, '09:30', '10:30', 'Hall', 9, ${SQL_NOW}
			from hers h join programmes p on p.slug = $1 returning id, centre_id, day
		)
		insert into bookings (centre_id, staff_id, meeting_id, during, recorded_at)
		select d.centre_id, h.staff_id, d.id, tstzrange(${taken}, ${taken} + interval '1 hour'), ${SQL_NOW}
		from meeting d, hers h returning id`,
			[list.split('/').at(-1), NEXT]
		);
		await page.goto(`${list}/brouillon/signer`);
		const clash = page.getByText(/^mardi 9.h\s: .* n’est pas libre le mardi 15 décembre 2026/);
		await expect(clash).toContainText('une réunion');
		await isSound(page);
		await page.getByLabel('Nom du cycle').fill('hiver');
		await press(page, 'Signer ces groupes');
		await expect(clash).toHaveCount(2);
		await askDatabase('delete from bookings where id = $1', [held[0]!.id]);
	}
);

test(
	'once signed, one press convenes everybody, and nothing leaves twice',
	byNight('letters/server/convene.db.test.ts'),
	async ({ page }) => {
		await enterAs(page, 'animateur');
		await page.goto(`${list}/brouillon/signer`);
		await page.getByLabel('Nom du cycle').fill('hiver');
		await press(page, 'Signer ces groupes');
		await expect(page.getByText('Les groupes sont signés')).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Prévenir les personnes du groupe'
		);
		await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText(
			/^À prévenir de vive voix/
		);
		await expect(line(page, 'Renée Rien')).toContainText('à prévenir de vive voix');
		await isSound(page);
		const colleague = await page.context().newPage();
		await colleague.goto(page.url());
		await press(page, 'Tout préparer');
		await expect(
			page.getByText('1 lettre à imprimer, 1 courriel qui part, 1 personne à appeler')
		).toBeVisible();
		await expect(page.getByText('Tout est prêt.')).toBeVisible();
		await isSound(page);
		// Pressed on a page that was open before.
		await press(colleague, 'Tout préparer');
		await expect(colleague.getByText('rien n’est parti deux fois')).toBeVisible();
		await colleague.close();
		const coming = page.waitForEvent('download');
		await page.getByRole('link', { name: 'Télécharger les lettres (PDF)' }).click();
		expect((await coming).suggestedFilename()).toMatch(/^Convocations du .*\.pdf$/);

		await test.step('each who is called is noted as told, or taken back', async () => {
			const called = line(page, 'Renée Appel');
			await expect(called.getByRole('link', { name: '06 39 98 71 74' })).toHaveAttribute(
				'href',
				'tel:+33639987174'
			);
			await called.getByRole('button', { name: /^Au courant/ }).click();
			await expect(called.getByText(/^le .* par /)).toBeVisible();
		});

		await test.step('on the page of the group, it is all there, and pressed again sends nothing', async () => {
			await page.getByRole('link', { name: /^mardi 9.h/ }).click();
			const region = page.getByRole('region', { name: 'Prévenir les personnes du groupe' });
			await expect(region.getByText('Tout est prêt.')).toBeVisible();
			await expect(line(page, 'Renée Courriel').first()).toContainText('Prêt');
			await expect(region.getByRole('button', { name: 'Tout préparer' })).toHaveCount(0);
			await isSound(page);
			const sent = await askDatabase(`select from mails where kind = 'convocation'`);
			expect(sent).toHaveLength(1);
		});
	}
);
