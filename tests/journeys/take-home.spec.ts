import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { readPdf, tagged, wordsOf } from '#lib/platform/documents/pdf/read-pdf.fixture.ts';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW, SQL_TODAY } from './support/day.ts';
import { enterAs, expect, MAIN_CENTRE, test } from './support/enter.ts';
import { isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

const NINE = 9;
const STICK = 'La clé USB et le transfert des fichiers';
const MESSAGES = 'Les faux messages';

/** A séance of the workshops that nine people came to, before another one. */
async function nineCame(): Promise<string> {
	const [seance] = await askDatabase<{ id: string }>(
		`with one as (
			select s.id, s.group_id, s.centre_id from seances s
			join centres k on k.id = s.centre_id and k.name = $1
			join workshop_groups g on g.id = s.group_id
			join cycles c on c.id = g.cycle_id
			join programmes p on p.id = c.programme_id and p.slug = 'ateliers'
			where s.day < ${SQL_TODAY}
				and exists (select from seances o where o.group_id = g.id and o.day > ${SQL_TODAY}
					and not exists (select from seance_cancellations x where x.seance_id = o.id))
				and not exists (select from seance_cancellations x where x.seance_id = s.id)
				and not exists (select from cycle_cancellations x where x.cycle_id = c.id)
			order by s.day desc, s.id limit 1
		), roomy as (
			update workshop_groups set capacity = 30 where id = (select group_id from one)
		), away as (
			insert into attendances (seance_id, enrolment_id, centre_id, group_id, kind, recorded_at)
			select one.id, e.id, e.centre_id, e.group_id, 'absent', ${SQL_NOW}
			from one join enrolments e on e.group_id = one.group_id
			on conflict (seance_id, enrolment_id) do update set kind = 'absent', late_minutes = null
		), somebody as (
			insert into people (centre_id, recorded_at)
			select centre_id, ${SQL_NOW} from one, generate_series(1, ${NINE}) returning id, centre_id
		), told as (
			select id, centre_id, row_number() over (order by id) as nth from somebody
		), named as (
			insert into person_identities
				(person_id, centre_id, family_name, given_name, name_key, recorded_at)
			select id, centre_id, 'Emportevent', 'Prénom-' || chr((64 + nth)::integer),
				'emportevent prenom ' || chr((96 + nth)::integer), ${SQL_NOW} from told
		), enrolled as (
			insert into enrolments (centre_id, group_id, person_id, recorded_at)
			select told.centre_id, one.group_id, told.id, ${SQL_NOW} from told, one
			returning id, centre_id, group_id
		), came as (
			insert into attendances (seance_id, enrolment_id, centre_id, group_id, kind, recorded_at)
			select one.id, e.id, e.centre_id, e.group_id, 'present', ${SQL_NOW} from enrolled e, one
		)
		select id from one`,
		[MAIN_CENTRE]
	);
	await askDatabase('delete from seance_contents where seance_id::text = $1', [seance!.id]);
	return `/equipe/ateliers/seances/${seance!.id}`;
}

/** What comes when that is pressed, as a screen reader finds it. */
async function printed(page: Page, press: Locator) {
	const coming = page.waitForEvent('download');
	await press.click();
	const download = await coming;
	expect(download.suggestedFilename()).toMatch(/^À emporter, .*\.pdf$/);
	return readPdf(await readFile(await download.path()));
}

test('nine take-home sheets are printed in one press, once the sheet is saved', async ({
	page
}) => {
	const seance = await nineCame();
	await enterAs(page, 'animateur');
	await page.goto(seance);
	const one = page.getByRole('link', { name: 'Imprimer une feuille à emporter par personne' });
	await expect(page.getByText('la feuille à emporter sera prête')).toBeVisible();
	const done = await unfold(page, 'Ce que nous avons fait');
	for (const content of [STICK, MESSAGES]) await done.getByLabel(content, { exact: true }).check();
	await page.getByRole('button', { name: 'Enregistrer la feuille' }).click();

	const read = await printed(page, one);
	expect(read).toMatchObject({ language: 'fr', isTagged: true, showsTitle: true });
	expect(read.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(read.feet).toHaveLength(NINE);
	expect(Math.min(...read.sizes)).toBeGreaterThanOrEqual(14);
	expect(tagged(read.roots, 'H1').map(({ text }) => text)).toEqual(
		Array.from('ABCDEFGHI', (letter) => `Pour Prénom-${letter}`)
	);
	const words = wordsOf(read);
	expect(words).not.toContain('Emportevent');
	expect(words.match(/Nous avons branché la clé et trouvé son tiroir\./g)).toHaveLength(NINE);
	expect(words.match(/Nous avons trié des messages vrais et faux\./g)).toHaveLength(NINE);
	expect(words).toContain('Copiez deux photos dans une clé.');
	expect(words).toMatch(
		/Notre prochain rendez-vous(Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi) \d/
	);

	const choice = page.getByRole('region', { name: 'À emporter' });
	await choice.getByLabel('L’exercice de la semaine').selectOption(MESSAGES);
	await choice.getByLabel(/Copies à compléter/).fill('2');
	const more = await printed(page, choice.getByRole('button', { name: /Imprimer/ }));
	expect(more.feet).toHaveLength(NINE + 2);
	expect(wordsOf(more)).toContain('Gardez un message qui vous fait douter');
	expect(tagged(more.roots, 'H1').at(-1)!.text).toMatch(/^Pour \.+$/);
	await isSound(page);

	await enterAs(page, 'accueil');
	await page.goto(seance);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Présences du');
	await expect(one).toHaveCount(0);
	expect((await page.request.get(`${seance}/emporter.pdf`)).status()).toBe(403);
});

test(
	'a content has its page to teach from and its sheet; one of the centre’s own is given words',
	byNight('lessons/server/take-home.db.test.ts'),
	async ({ page }) => {
		const list = '/equipe/ateliers/programme/senou/contenus';
		await enterAs(page, 'animateur');
		await page.goto('/equipe/ateliers/programme/ateliers/contenus');
		await page.getByRole('link', { name: MESSAGES }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(MESSAGES);
		await expect(page.getByRole('heading', { name: 'Pas à pas' })).toBeVisible();
		await isSound(page);
		const alone = await printed(page, page.getByRole('link', { name: /Imprimer la feuille/ }));
		expect(alone.feet).toHaveLength(1);
		expect(wordsOf(alone)).toContain('33700');

		await page.goto(list);
		const contents = page.getByLabel('Les contenus');
		await contents.fill(`${await contents.inputValue()}\nLe macramé`);
		await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
		const words = await unfold(page, 'Le macramé');
		await words.getByLabel('Ce que nous avons fait, ligne 1').fill('mot '.repeat(16));
		await words.getByRole('button', { name: 'Enregistrer cette fiche' }).click();
		await expect(words.getByText(/Dites-le en 15 mots au plus/)).toBeVisible();
		await words.getByLabel('Ce que nous avons fait, ligne 1').fill('Nous avons fait trois nœuds.');
		await words.getByRole('button', { name: 'Enregistrer cette fiche' }).click();
		await expect(page.locator('summary').filter({ hasText: 'Le macramé' })).toContainText('écrite');
		await isSound(page);
	}
);
