// The screen of a kiosk, once it is read: nothing here is needed to use it. Each part is a file.
import { takeAgent } from './borne/agent.js';
import { comeBack } from './borne/come-back.js';
import { watchIdleness } from './borne/idle.js';
import { leaveByForms, refuseOldPages, replacePages } from './borne/leave.js';
import { showNextStepAtOnce } from './borne/next-step.js';
import { printByAgent } from './borne/print.js';
import { scrollByPressing } from './borne/scroll.js';
import { searchHere } from './borne/search.js';
import { keepSettings } from './borne/settings.js';
import { listen } from './borne/sound.js';
import { ignoreSecondTaps } from './borne/taps.js';
import { hearStrip } from './borne/told-by-strip.js';

takeAgent();
if (!hearStrip() && !comeBack() && !refuseOldPages()) {
	ignoreSecondTaps();
	keepSettings();
	leaveByForms();
	printByAgent();
	showNextStepAtOnce();
	replacePages();
	searchHere();
	listen();
	scrollByPressing();
	watchIdleness();
}
