/** What is killed, and what must hold afterwards. A new one: a file here, and its line in soak.ts. */
export interface Scenario {
  name: string;
  /** Before the first kill; `folder` is there for its files. */
  open(folder: string): Promise<void>;
  /** Kills once at a moment of chance, lets the work be ended, and resolves to what is wrong then: nothing, at best. */
  kill(): Promise<{ when: string; problems: string[] }>;
  close(): Promise<void>;
}
