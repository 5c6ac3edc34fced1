import * as z from 'zod/mini';

/** What a follower can whisper to the facilitators: method, never content (domain.md 1.3). */
export const prompts = [
  'exceptions',
  'childVoice',
  'speakingRound',
  'behaviour',
  'networkFirst',
  'scale',
  'slower',
  'pause',
  'nextStep',
] as const;
export type PromptKind = (typeof prompts)[number];

/** A prompt as it stands on the facilitators' consoles. `from`: the follower's name as it was then. */
export const promptSchema = z.object({
  prompt: z.enum(prompts),
  from: z.string(),
  at: z.string(),
});
export type Prompt = z.infer<typeof promptSchema>;

/** Prompts a follower can send in a row, and how long until there is room for one more. */
export const promptRate = { burst: 3, everyMs: 60_000 } as const;
/** Prompts that can lie on a console at once. */
export const promptsLimit = 30;
