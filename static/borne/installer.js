// The page that makes of a machine a kiosk keeps, for those that follow it, where its agent listens.
import { takeAgent } from './agent.js';

takeAgent();
