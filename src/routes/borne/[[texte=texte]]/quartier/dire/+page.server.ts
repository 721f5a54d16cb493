import { redirect } from '@sveltejs/kit';
import { kioskAddress } from '#lib/features/lobby/kiosk-screens/index.ts';
import { saidOfDoors } from '#lib/features/neighbourhood/contributions/index.ts';
import { visit } from '../../../../visit.ts';
import { kioskOf } from '../../../kiosk-of.ts';
import { soundAt } from '../../../say-aloud.ts';
import { isReadHere } from '../../../who-reads-here.ts';
import type { PageServerLoad } from './$types';

export const csr = false;

/** By which door somebody speaks. */
export const load: PageServerLoad = async (event) => {
	const { centre } = kioskOf(event);
	const text = event.params.texte ?? 'fr';
	const isOpen = await visit(event, centre, (db) => isReadHere(db, centre.id));
	if (!isOpen) redirect(303, kioskAddress(text, '/quartier'));
	return { sound: soundAt(event, text, { words: saidOfDoors(text), at: '/quartier/dire' }) };
};
