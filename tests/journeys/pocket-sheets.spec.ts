import type { Page } from '@playwright/test';
import { byNight } from './support/by-night.ts';
import { askDatabase } from './support/database.ts';
import { SQL_NOW } from './support/day.ts';
import { type Entry, enterAs, expect, type OtherBrowser, test } from './support/enter.ts';
import { finish, kept, keptOn, openPocket, people, preparePocket, tap } from './support/pocket.ts';
import { isClean, isSound } from './support/sound.ts';
import { unfold } from './support/unfold.ts';

test.describe('the sheet in the room', { tag: '@avec-javascript' }, () => {
	async function phone(otherBrowser: OtherBrowser, entry: Entry): Promise<Page> {
		const page = await otherBrowser({ viewport: { width: 390, height: 844 } });
		await enterAs(page, entry);
		return page;
	}

	/** One tap on a mark that is not hers yet; which. */
	async function markOtherwise(page: Page, nth: number): Promise<string> {
		const absent = people(page).nth(nth).getByRole('radio', { name: 'Absent' });
		const mark = (await absent.isChecked()) ? 'Excusé' : 'Absent';
		await tap(page, nth, mark);
		return mark;
	}

	/** The séance of a sheet, as its address says. */
	const seanceOf = (address: string) => /[0-9a-f-]{36}/.exec(address)![0];

	test('a phone is given first names alone, and a séance is done in two taps and one', async ({
		otherBrowser
	}) => {
		const page = await phone(otherBrowser, 'animateur');
		const told = page.waitForResponse((answer) => /en-salle\/[0-9a-f-]{36}$/.test(answer.url()));
		const sheet = await preparePocket(page, 'first');
		const { lines } = (await (await told).json()) as { lines: { enrolmentId: string }[] };
		const families = await askDatabase<{ name: string }>(
			`select i.family_name as name from enrolments e
			join person_identities i on i.person_id = e.person_id where e.id = any($1)`,
			[lines.map(({ enrolmentId }) => enrolmentId)]
		);
		expect(families.length).toBeGreaterThan(2);
		for (const { name } of families) expect(JSON.stringify(lines)).not.toContain(name);

		for (const label of await people(page).first().locator('label').all()) {
			expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(44);
		}
		await isSound(page);

		await tap(page, 0, 'Excusé');
		await tap(page, 1, 'Absent');
		await finish(page);
		await expect(page.getByText('Les présences sont enregistrées')).toBeVisible();
		await page.goto(sheet);
		await expect(people(page).nth(0).getByRole('radio', { name: 'Excusé' })).toBeChecked();
		await expect(people(page).nth(1).getByRole('radio', { name: 'Absent' })).toBeChecked();
	});

	test('a tap that the phone could not write down is written with the next one', async ({
		otherBrowser
	}) => {
		const page = await phone(otherBrowser, 'animateur');
		await preparePocket(page, 'first');
		await page.evaluate(() => {
			const { encrypt } = SubtleCrypto.prototype;
			const once = Promise.withResolvers<void>();
			Object.assign(window, { fail: () => once.reject(new Error('the disk is full')) });
			SubtleCrypto.prototype.encrypt = async () => {
				SubtleCrypto.prototype.encrypt = encrypt;
				await once.promise;
				throw new Error('never');
			};
		});
		const writings = page.locator('[data-writings]');
		const marks = [await markOtherwise(page, 0)];
		await expect(writings).toHaveAttribute('data-writings', '1');
		marks.push(await markOtherwise(page, 1));
		await expect(writings).toHaveAttribute('data-writings', '2');
		await page.evaluate(() => (window as unknown as { fail(): void }).fail());
		await kept(page);
		await page.reload();
		for (const [nth, name] of marks.entries()) {
			await expect(people(page).nth(nth).getByRole('radio', { name })).toBeChecked();
		}
	});

	test('a phone that can write nothing down says so, and sends all the same', async ({
		otherBrowser
	}) => {
		const page = await phone(otherBrowser, 'animateur');
		const sheet = await preparePocket(page, 'first');
		await page.evaluate(() => {
			SubtleCrypto.prototype.encrypt = () => Promise.reject(new Error('the disk is full'));
		});
		const mark = await markOtherwise(page, 0);
		await expect(page.getByText('Ce téléphone n’a pas pu garder la feuille')).toBeVisible();
		await finish(page);
		await expect(page.getByText('Les présences sont enregistrées')).toBeVisible();
		await page.goto(sheet);
		await expect(people(page).nth(0).getByRole('radio', { name: mark })).toBeChecked();
	});

	test('without network, somebody unexpected waits on the phone, then is on the sheet', async ({
		otherBrowser
	}) => {
		const page = await phone(otherBrowser, 'animateur');
		const sheet = await preparePocket(page, 'first');
		await page.context().setOffline(true);
		const form = await unfold(page, 'Une personne est venue sans être sur la liste');
		await form.getByLabel('Prénom').fill('Odette');
		await form.getByRole('button', { name: 'Ajouter à la feuille' }).click();
		await expect(form.getByText('Donnez le nom.')).toBeVisible();
		await form.getByLabel('Nom', { exact: true }).fill('Vasseur');
		await form.getByRole('button', { name: 'Ajouter à la feuille' }).click();
		await form.getByLabel('Prénom').fill('Erreur');
		await form.getByLabel('Nom', { exact: true }).fill('De frappe');
		await form.getByRole('button', { name: 'Ajouter à la feuille' }).click();
		const added = page.getByRole('list', { name: 'Personnes ajoutées' });
		await added.getByRole('button', { name: /Erreur De frappe$/ }).click();
		await expect(added.getByRole('listitem')).toHaveText([/Odette Vasseur/]);
		await isSound(page);
		await kept(page);
		await page.reload();
		await expect(added.getByRole('listitem')).toHaveText([/Odette Vasseur/]);
		await finish(page);
		await expect(page.getByText('C’est noté sur ce téléphone')).toBeVisible();
		await page.context().setOffline(false);
		// What a telephone says then, and this browser does not to a page that it opened without network.
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await expect(page.getByText('Les présences sont enregistrées')).toBeVisible();
		await page.goto(sheet);
		const odette = people(page).filter({ hasText: 'Odette Vasseur' });
		await expect(odette.getByRole('radio', { name: 'Présent' })).toBeChecked();
	});

	test(
		'two phones fill one séance: the second sees who differs, and chooses, even after a pause',
		byNight('attendance/two-phones.db.test.ts'),
		async ({ otherBrowser }) => {
			const [first, second] = [
				await phone(otherBrowser, 'animateur'),
				await phone(otherBrowser, 'direction')
			];
			const sheet = await preparePocket(first, 'last');
			await second.goto(sheet);
			await openPocket(second);
			const name = (await people(second).nth(0).locator('legend').textContent())!;
			await second.context().setOffline(true);
			await tap(second, 0, 'Excusé');
			await tap(first, 0, 'Absent');
			await finish(first);
			await expect(first.getByText('Les présences sont enregistrées')).toBeVisible();
			await finish(second);
			await expect(second.getByText('C’est noté sur ce téléphone')).toBeVisible();
			await second.context().setOffline(false);
			const choice = second.getByRole('group', {
				name: `${name} : deux personnes ont noté sa présence`
			});
			await expect(choice).toBeVisible();
			await expect(second.getByRole('button', { name: 'Enregistrer la feuille' })).toHaveCount(0);
			// She is interrupted: what differs is still there, and still to be chosen.
			await second.reload();
			await expect(choice).toBeVisible();
			await expect(second.getByRole('button', { name: 'Enregistrer la feuille' })).toHaveCount(0);
			await isClean(second);
			await choice.getByRole('radio', { name: /^Garder\s: Absent, noté par / }).check();
			await finish(second);
			await expect(second.getByText('Les présences sont enregistrées')).toBeVisible();
			await first.goto(sheet);
			await expect(people(first).nth(0).getByRole('radio', { name: 'Absent' })).toBeChecked();
		}
	);

	test(
		'somebody enrolled and somebody gone meanwhile are shown by name',
		byNight('attendance/receive-pocket-marks.db.test.ts'),
		async ({ otherBrowser }) => {
			const page = await phone(otherBrowser, 'animateur');
			const sheet = await preparePocket(page, 'first');
			const leaving = (await people(page).nth(0).locator('legend').textContent())!;
			await page.context().setOffline(true);
			await tap(page, 1, 'Excusé');
			await finish(page);
			await expect(page.getByText('C’est noté sur ce téléphone')).toBeVisible();
			// At the office: one left before that day, and one was there whom nobody had enrolled.
			const seance = seanceOf(sheet);
			await askDatabase(
				`with gone as (
				select e.id, e.centre_id from enrolments e
				join seances s on s.group_id = e.group_id and s.id = $1
				join person_identities i on i.person_id = e.person_id
				left join departures d on d.enrolment_id = e.id
				where i.given_name = $2 and d.enrolment_id is null limit 1
			), unmarked as (
				delete from attendances where seance_id = $1 and enrolment_id in (select id from gone)
			)
			insert into departures (enrolment_id, centre_id, left_on, recorded_at)
			select gone.id, gone.centre_id, s.day, ${SQL_NOW} from gone, seances s where s.id = $1`,
				[seance, leaving.replace(/ .*$/, '')]
			);
			await askDatabase(
				`with somebody as (
				insert into people (centre_id, recorded_at)
				select centre_id, ${SQL_NOW} from seances where id = $1 returning id, centre_id
			), named as (
				insert into person_identities
					(person_id, centre_id, family_name, given_name, name_key, recorded_at)
				select id, centre_id, 'Arrivante', 'Zénobie', 'arrivante zenobie', ${SQL_NOW} from somebody
			)
			insert into enrolments (centre_id, group_id, person_id, recorded_at)
			select somebody.centre_id, s.group_id, somebody.id, ${SQL_NOW} from somebody, seances s
			where s.id = $1`,
				[seance]
			);
			await page.context().setOffline(false);
			await expect(page.getByText(/Inscription faite entre-temps\s: Zénobie/)).toBeVisible();
			await expect(page.getByText(`N’est plus attendu ce jour-là : ${leaving}.`)).toBeVisible();
			const arrived = people(page).filter({ hasText: 'Zénobie' });
			await arrived.getByText('En retard', { exact: true }).click();
			await finish(page);
			await expect(page.getByText('Les présences sont enregistrées')).toBeVisible();
			await page.goto(sheet);
			await expect(
				people(page)
					.filter({ hasText: 'Zénobie Arrivante' })
					.getByRole('radio', { name: 'En retard' })
			).toBeChecked();
		}
	);

	test('a sign-in that ended meanwhile is asked for again, and the marks then leave', async ({
		otherBrowser
	}) => {
		const page = await phone(otherBrowser, 'animateur');
		await preparePocket(page, 'last');
		await page.context().setOffline(true);
		await tap(page, 0, 'Présent');
		await finish(page);
		await expect(page.getByText('C’est noté sur ce téléphone')).toBeVisible();
		await page.context().clearCookies();
		await page.context().setOffline(false);
		await expect(page.getByText('Connectez-vous pour envoyer les présences')).toBeVisible();
		expect((await keptOn(page)).sheets).toBe(1);
		await page.getByRole('link', { name: 'Me connecter' }).click();
		await expect(page).toHaveURL('/');
		// Somebody else, on this phone, does not put her name under them.
		await enterAs(page, 'direction');
		await page.goto('/equipe/en-salle');
		await expect(page.getByText('à envoyer')).toBeVisible();
		await enterAs(page, 'animateur');
		await page.goto('/equipe/en-salle');
		await expect(page.getByText('à envoyer')).toHaveCount(0);
		await expect.poll(async () => (await keptOn(page)).sheets).toBe(0);
	});

	test('whoever leaves is told of what waits, and leaves nothing on the phone', async ({
		otherBrowser
	}) => {
		const page = await phone(otherBrowser, 'animateur');
		await preparePocket(page, 'last');
		// The sheet does not pass, the rest of the network does.
		await page.context().route(/en-salle\/[0-9a-f-]{36}$/, (route) => route.abort());
		await finish(page);
		await expect(page.getByText('C’est noté sur ce téléphone')).toBeVisible();
		expect(await keptOn(page)).toMatchObject({ sheets: 1, keys: 1, pages: 1 });
		await page.goto('/equipe/compte');
		await expect(page.getByText('Des présences attendent sur cet appareil')).toBeVisible();
		await page.getByRole('button', { name: 'Me déconnecter ici' }).click();
		await expect(page).toHaveURL('/');
		await expect.poll(() => keptOn(page)).toMatchObject({ sheets: 0, keys: 0, pages: 0 });
		const workers = () =>
			page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
		await expect.poll(workers).toBe(0);
	});
});
