import { fail, redirect } from '@sveltejs/kit';
import {
	confirmSheet,
	hasPassword,
	offerSecondProof,
	offerSheet,
	proveCode,
	readProofs,
	type SecondProofOffer
} from '#lib/features/house/keys/index.server.ts';
import {
	ENTER_AGAIN,
	FEW_CODES,
	isEntitled,
	isStrict,
	mayChangeKeys
} from '#lib/features/house/keys/index.ts';
import { squareCode } from '#lib/shared/square-code.ts';
import { backTo, callerOf, keepCookies } from '../../door-cookies.ts';
import type { Actions, PageServerLoad } from './$types';

export const csr = true;

export const load: PageServerLoad = async ({ locals, url }) => {
	const { signIn, keys, world } = locals;
	if (!signIn) redirect(303, '/connexion');
	if (signIn.isLocked || signIn.next === 'code' || !signIn.viewer) redirect(303, '/equipe');
	const isOwed = signIn.next === 'enrol';
	const isFresh = mayChangeKeys(signIn, world.now());
	const isSheetSpent = isOwed && signIn.proof === 'password-code';
	const proofs = await readProofs(keys, signIn.staffId);
	return {
		back: backTo(url),
		isOwed,
		isStrict: isStrict(signIn.viewer.role),
		/** What she typed a moment ago is not asked again. */
		asksPassword: !isFresh && (await hasPassword(keys, signIn.staffId)),
		refusal: isEntitled(signIn) ? null : ENTER_AGAIN.message,
		isSheetSpent,
		isSheetShort: proofs.codesLeft !== null && proofs.codesLeft <= FEW_CODES,
		...proofs
	};
};

export const actions: Actions = {
	montrer: async (event) => {
		const { keys, signIn, world } = event.locals;
		if (!signIn) redirect(303, '/connexion');
		const password = await passwordIn(event.request);
		const offer = await offerSecondProof(keys, callerOf(event), signIn, password, world.now());
		if ('refusal' in offer) return fail(statusOf(offer.refusal), { ...offer, asks: 'choice' });
		return { offer: drawn(offer) };
	},
	confirmer: async (event) => {
		const { keys, signIn, world } = event.locals;
		if (!signIn) redirect(303, '/connexion');
		if (!isEntitled(signIn)) redirect(303, '/equipe');
		const code = String((await event.request.formData()).get('code') ?? '');
		const typed = { code, staffId: signIn.staffId, isEnrolling: true };
		const proved = await proveCode(keys, callerOf(event), typed, world.now());
		if ('refusal' in proved) {
			return fail(statusOf(proved.refusal), { message: proved.message, asks: 'figures' });
		}
		keepCookies(event, proved.cookies, proved.newDeviceToken);
		redirect(303, backTo(event.url));
	},
	feuille: async (event) => {
		const { keys, signIn, world } = event.locals;
		if (!signIn) redirect(303, '/connexion');
		const password = await passwordIn(event.request);
		const sheet = await offerSheet(keys, callerOf(event), signIn, password, world.now());
		if ('refusal' in sheet) return fail(statusOf(sheet.refusal), { ...sheet, asks: 'choice' });
		const { codesLeft } = await readProofs(keys, signIn.staffId);
		return { sheet: sheet.codes, isInUse: codesLeft !== null };
	},
	verifier: async (event) => {
		const { keys, signIn, world } = event.locals;
		if (!signIn) redirect(303, '/connexion');
		const code = String((await event.request.formData()).get('code') ?? '');
		const done = await confirmSheet(keys, callerOf(event), signIn, code, world.now());
		if ('refusal' in done) {
			return fail(statusOf(done.refusal), { message: done.message, asks: 'sheet' });
		}
		redirect(303, backTo(event.url));
	}
};

const statusOf = (refusal: string) => (refusal === 'too-many' ? 429 : 400);

async function passwordIn(request: Request): Promise<string | null> {
	return String((await request.formData()).get('mot-de-passe') ?? '') || null;
}

/** What the application reads, as a drawing. */
function drawn(offer: SecondProofOffer) {
	const { letters, recoveryCodes } = offer;
	return { letters, recoveryCodes, ...squareCode(offer.uri) };
}
