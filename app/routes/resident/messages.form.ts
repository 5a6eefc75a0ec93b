import { z } from "zod";
import type { Words } from "#app/content/resident/catalogue";
import { longestMessage } from "#app/domain/correspondence/conversation";
import { text } from "#app/web/fields";

export const messageForm = ({ missing, tooLong }: Words["correspondence"]["messages"]) => z.object({ words: text({ missing, tooLong, max: longestMessage }) });
