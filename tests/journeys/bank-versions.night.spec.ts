import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { runDeclic } from '../../src/cli/run-declic.fixture.ts';
import { addAnsweredCrowd } from '../../src/lib/features/learning/placement/server/calibration/answered-crowd.fixture.ts';
import { currentApplication } from './support/application-of-file.ts';
import {
	answer,
	beginConversation,
	passSituation,
	receiveNewcomer
} from './support/conversation.ts';
import { enterAs, expect, test } from './support/enter.ts';

const VERSIONS = '/equipe/positionnements/banque/versions';
const DELIVERED = '2';

let owner: pg.Pool;
let folder: string;

/** What the network's answers to a version propose, recorded by the operator's own command. */
async function propose(version: string): Promise<string> {
	const { databaseUrl, now } = currentApplication();
	const { rows } = await owner.query<{ id: string }>('select id from centres order by id limit 1');
	await addAnsweredCrowd(owner, { centreId: rows[0]!.id, people: 160, seed: 5, version });
	const { code, out } = await runDeclic(['propose-bank', '--json'], {
		DATA_DIR: folder,
		DATABASE_URL: databaseUrl,
		DECLIC_NOW: now().toString()
	});
	expect(code).toBe(0);
	return JSON.parse(out).version;
}

/** No screen tells a resident's animator which version her conversation keeps. */
async function versionOf(page: Page): Promise<string> {
	const id = /positionnements\/([0-9a-f-]{36})/.exec(page.url())![1];
	const { rows } = await owner.query<{ bank_version: string }>(
		'select bank_version from placements where id = $1',
		[id]
	);
	return rows[0]!.bank_version;
}

async function beginWith(page: Page, given: string): Promise<void> {
	await beginConversation(page, await receiveNewcomer(given), 'Avec vous');
}

const proposalIn = (page: Page, version: string) => page.getByRole('region', { name: version });

test.describe(
	'the coordination answers what real answers propose',
	{ tag: '@avec-javascript' },
	() => {
		test.describe.configure({ mode: 'serial' });

		test.beforeEach(async () => {
			owner = new pg.Pool({ connectionString: currentApplication().databaseUrl, max: 2 });
			folder = await mkdtemp(join(tmpdir(), 'declic-versions-'));
		});
		test.afterEach(async () => {
			await owner.end();
			await rm(folder, { recursive: true, force: true });
		});

		test('accepted, it is for conversations to come; one begun before keeps its own', async ({
			page,
			otherBrowser
		}) => {
			const begun = await otherBrowser();
			await enterAs(begun, 'animateur');
			await beginWith(begun, 'Arlette');
			await passSituation(begun);
			await answer(begun, 'Je le fais avec de l’aide');
			const version = await propose(DELIVERED);

			await enterAs(page, 'coordination');
			await page.goto('/equipe/reseau');
			await page.getByRole('link', { name: 'La banque de questions' }).click();
			await page.getByRole('link', { name: 'Les versions' }).click();
			const proposal = proposalIn(page, version);
			await expect(proposal.getByText('À répondre')).toBeVisible();
			await expect(proposal.getByText(/12 questions changeraient, 108 restent/)).toBeVisible();
			const moved = proposal.getByRole('table', { name: `Ce que change la version ${version}` });
			await expect(moved.getByRole('columnheader')).toHaveText([
				'Question',
				'Était',
				'Deviendrait',
				'Réponses',
				'Erreur'
			]);
			await expect(moved.getByRole('rowheader')).toHaveCount(12);
			await expect(moved.getByRole('rowheader').first()).toHaveText(/^Est-ce que vous /);
			await proposal.getByRole('button', { name: 'Accepter cette version' }).click();
			await expect(proposal.getByText('Acceptée', { exact: true })).toBeVisible();
			await expect(
				page.getByText(`commencent aujourd’hui avec la version ${version}`)
			).toBeVisible();
			await expect(page.getByRole('button', { name: 'Accepter cette version' })).toHaveCount(0);

			await answer(begun, 'Je le fais avec de l’aide');
			await answer(begun, 'On s’arrête là');
			await expect(begun).toHaveURL(/resultat$/);
			expect(await versionOf(begun)).toBe(DELIVERED);
			await beginWith(begun, 'Bernadette');
			expect(await versionOf(begun)).toBe(version);
			await passSituation(begun);
			await answer(begun, 'Pas encore');
			await answer(begun, 'On s’arrête là');
			await expect(begun).toHaveURL(/resultat$/);
		});

		test('refused, without JavaScript, nothing changes; a centre only reads', async ({
			page,
			otherBrowser
		}) => {
			const plain = await otherBrowser({ javaScriptEnabled: false });
			await enterAs(plain, 'coordination');
			await plain.goto(VERSIONS);
			const inForce = await plain.locator('strong', { hasText: 'calibrage' }).innerText();
			const version = await propose(inForce);
			await plain.reload();
			await proposalIn(plain, version).getByRole('button', { name: 'La refuser' }).click();
			await expect(proposalIn(plain, version).getByText('Refusée', { exact: true })).toBeVisible();
			await expect(
				plain.getByText(`commencent aujourd’hui avec la version ${inForce}`)
			).toBeVisible();

			await enterAs(page, 'animateur');
			await page.goto(VERSIONS);
			await expect(proposalIn(page, version).getByText('Refusée', { exact: true })).toBeVisible();
			await beginWith(page, 'Colette');
			expect(await versionOf(page)).toBe(inForce);
		});
	}
);
