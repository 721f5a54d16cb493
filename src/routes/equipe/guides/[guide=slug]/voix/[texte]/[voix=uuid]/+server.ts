import { error } from '@sveltejs/kit';
import { asViewer, type Viewer } from '#lib/features/house/staff/index.server.ts';
import { readVoice } from '#lib/features/resources/guides/index.server.ts';
import { askedBy, ofTeam } from '#lib/http/asked.ts';
import { sendRecording } from '#lib/http/send-sound.ts';
import type { RequestHandler } from './$types';

/** A voice as the team hears it again, whether its words are still those of the guide or not. */
export const GET: RequestHandler = async (event) => {
	const { params, locals } = askedBy<'guide' | 'voix', Viewer>(event, ofTeam('write-guides'));
	const voice = await asViewer(locals, (db) => readVoice(db, params.guide, params.voix));
	if (!voice) error(404, { message: 'Cette voix a été retirée.' });
	return sendRecording(event.request, voice);
};
