import { sequence } from '@sveltejs/kit/hooks';
import { tellError } from './hooks/tell-error.ts';
import { withBody } from './hooks/with-body.ts';
import { withCalm } from './hooks/with-calm.ts';
import { withKiosk } from './hooks/with-kiosk.ts';
import { withGuard } from './hooks/with-guard.ts';
import { withKeptPages } from './hooks/with-kept-pages.ts';
import { withKeptForms } from './hooks/with-kept-forms.ts';
import { withKeptTexts } from './hooks/with-kept-texts.ts';
import { withLanguage } from './hooks/with-language.ts';
import { withLeaving } from './hooks/with-leaving.ts';
import { withLightPages } from './hooks/with-light-pages.ts';
import { withMapPolicy } from './hooks/with-map-policy.ts';
import { withPost } from './hooks/with-post.ts';
import { withRefusedDocument } from './hooks/with-refused-document.ts';
import { withRequestId } from './hooks/with-request-id.ts';
import { withSafeHeaders } from './hooks/with-safe-headers.ts';
import { withViewer } from './hooks/with-viewer.ts';
import { openTheWorld, withWorld } from './hooks/with-world.ts';

export const init = openTheWorld;
export const handle = sequence(
	withRequestId,
	withLeaving,
	withLightPages,
	withKeptPages,
	withSafeHeaders,
	withMapPolicy,
	withCalm,
	withRefusedDocument,
	withWorld,
	withKiosk,
	withViewer,
	withBody,
	withKeptTexts,
	withPost,
	withLanguage,
	withKeptForms,
	withGuard
);
export const handleError = tellError;
