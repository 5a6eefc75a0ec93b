declare module "notifications-node-client" {
  interface Answer<Data> {
    data: Data;
  }
  interface Options {
    personalisation: Record<string, string>;
    reference: string;
  }
  export class NotifyClient {
    constructor(apiKey: string);
    constructor(baseUrl: string, apiKey: string);
    sendEmail(template: string, to: string, options: Options): Promise<Answer<{ id: string }>>;
    sendSms(template: string, to: string, options: Options): Promise<Answer<{ id: string }>>;
    getNotifications(type?: string, status?: string, reference?: string): Promise<Answer<{ notifications: { id: string }[] }>>;
  }
}
