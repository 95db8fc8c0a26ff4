-- Who is behind a source, and what else it is called.
alter table source add column owner text;

create table source_alias (
    alias     text not null,
    source_id uuid not null references source on delete cascade,
    primary key (source_id, alias)
);
create unique index source_by_alias on source_alias (lower(alias));

-- The main news agencies, by the names under which texts credit them (philology's agencies.tsv). What is known of a
-- source already stays.
create temporary table agency (
    id      uuid,
    name    text,
    country text,
    owner   text,
    domains text[],
    aliases text[]
) on commit drop;

insert into agency values
    ('61407f27-e282-3d95-9cbb-01b5f21f5412', 'Reuters', 'GB', 'Thomson Reuters', '{"reuters.com"}', '{"Thomson Reuters","Reuters News Agency"}'),
    ('e0720d7c-0af5-315f-ae2a-f3c8ce1b0875', 'AP', 'US', null, '{"apnews.com","ap.org"}', '{"Associated Press","The Associated Press","A.P."}'),
    ('d3fcac6a-5b88-329b-b6eb-005890c5f2d6', 'AFP', 'FR', null, '{"afp.com"}', '{"Agence France-Presse","Agence France Presse"}'),
    ('43f1bf61-dbbd-3e34-8792-42aa81a5ba02', 'dpa', 'DE', null, '{"dpa.com"}', '{"Deutsche Presse-Agentur","Deutsche Presse Agentur"}'),
    ('3999c157-17a2-3509-bdd7-5218c60b96bf', 'EFE', 'ES', null, '{"efe.com"}', '{"Agencia EFE"}'),
    ('caf03a7f-f3c6-360b-bf69-abbd67aefae8', 'ANSA', 'IT', null, '{"ansa.it"}', '{"Agenzia ANSA"}'),
    ('0bc62b21-fbd6-3736-9d50-f1938fc3ba26', 'TASS', 'RU', null, '{"tass.com","tass.ru"}', '{"ITAR-TASS"}'),
    ('b5ba28e5-2c66-3490-909e-e986155eb96a', 'RIA Novosti', 'RU', 'Rossiya Segodnya', '{"ria.ru"}', '{"RIA"}'),
    ('b8586d07-5f41-352d-a943-24e9a22b163b', 'Interfax', 'RU', null, '{"interfax.com","interfax.ru"}', '{"Interfax-Ukraine"}'),
    ('79164464-4815-3a72-bcc9-91e71cf34727', 'Sputnik', 'RU', 'Rossiya Segodnya', '{"sputniknews.com","sputnikglobe.com"}', '{"Sputnik News"}'),
    ('66193c6a-37b1-3f63-9e4c-1f3326fea70b', 'Xinhua', 'CN', null, '{"xinhuanet.com","news.cn"}', '{"Xinhua News Agency"}'),
    ('2e26a905-1462-3a2a-910c-6e71f949627f', 'China News Service', 'CN', null, '{"chinanews.com.cn","ecns.cn"}', '{"CNS"}'),
    ('10b8a956-7e14-3ae4-aa28-80991eb12bcf', 'IRNA', 'IR', null, '{"irna.ir"}', '{"Islamic Republic News Agency"}'),
    ('0a3f505f-0514-3a10-8ad3-e0df96de965a', 'Fars', 'IR', null, '{"farsnews.ir"}', '{"Fars News Agency"}'),
    ('8f1583d4-37d6-33c1-af40-0895beeefc48', 'Tasnim', 'IR', null, '{"tasnimnews.com"}', '{"Tasnim News Agency"}'),
    ('4df7e4fd-6e35-34ba-99bf-0b00d3e27c17', 'ISNA', 'IR', null, '{"isna.ir"}', '{"Iranian Students'' News Agency","Iranian Students News Agency"}'),
    ('68c36e45-7ba7-35ab-9148-a7ae18372a41', 'Mehr', 'IR', null, '{"mehrnews.com"}', '{"Mehr News Agency","MNA"}'),
    ('183d92aa-7f6a-3ead-a3b1-5f981475c651', 'INA', 'IQ', null, '{"ina.iq"}', '{"Iraqi News Agency"}'),
    ('ea975ea7-7c86-3c31-b466-392fca77d462', 'SPA', 'SA', null, '{"spa.gov.sa"}', '{"Saudi Press Agency"}'),
    ('2fd3f55e-ee53-3f5a-8046-2520246adb44', 'WAM', 'AE', null, '{"wam.ae"}', '{"Emirates News Agency"}'),
    ('8fa78acd-14dc-3ae6-bb18-51b6536d85a3', 'QNA', 'QA', null, '{"qna.org.qa"}', '{"Qatar News Agency"}'),
    ('8b7ec85f-2e2a-3742-b4e0-163a2b535379', 'KUNA', 'KW', null, '{"kuna.net.kw"}', '{"Kuwait News Agency"}'),
    ('f98c3b20-decd-3e52-ac1c-6da48b009358', 'BNA', 'BH', null, '{"bna.bh"}', '{"Bahrain News Agency"}'),
    ('16eb2f61-1f53-3776-9373-49e4cac26bcc', 'ONA', 'OM', null, '{"omannews.gov.om"}', '{"Oman News Agency"}'),
    ('95b461ff-9204-3170-8ffb-333f168bea54', 'MENA', 'EG', null, '{"mena.org.eg"}', '{"Middle East News Agency"}'),
    ('b8f946b2-c69b-3ae3-8f4e-dfb02744524e', 'Petra', 'JO', null, '{"petra.gov.jo"}', '{"Jordan News Agency"}'),
    ('73b78373-e56f-3c17-bb5e-1f981b174c51', 'NNA', 'LB', null, '{"nna-leb.gov.lb"}', '{"National News Agency"}'),
    ('9914c7cf-a43a-3967-a9f2-e8f00ce3cc40', 'SANA', 'SY', null, '{"sana.sy"}', '{"Syrian Arab News Agency"}'),
    ('9fd6c867-da51-3a56-a737-ef346dc655e1', 'WAFA', 'PS', null, '{"wafa.ps"}', '{"Palestinian News and Information Agency"}'),
    ('ed122216-e9f1-34f9-9bda-0e83ff016e22', 'Anadolu Agency', 'TR', null, '{"aa.com.tr"}', '{"AA","Anadolu","Anadolu Ajansı"}'),
    ('7627951c-89c1-3758-92d9-378de9048a3a', 'DHA', 'TR', null, '{"dha.com.tr"}', '{"Demirören News Agency"}'),
    ('9f8dbb11-0105-3de8-baa3-84b3107e27cd', 'Kyodo', 'JP', null, '{"kyodonews.net","kyodonews.jp"}', '{"Kyodo News"}'),
    ('1755b1d5-55a5-38d7-afd1-ee385cb36cc4', 'Jiji', 'JP', null, '{"jiji.com"}', '{"Jiji Press"}'),
    ('7404a5bf-9cfc-3174-8e19-310a0779f22f', 'Yonhap', 'KR', null, '{"yna.co.kr"}', '{"Yonhap News Agency"}'),
    ('ae4d216d-fb4c-3c17-a065-5fad144b53c0', 'KCNA', 'KP', null, '{"kcna.kp"}', '{"Korean Central News Agency"}'),
    ('a5b4198c-8a29-3181-81fd-52afc40d0e41', 'PTI', 'IN', null, '{"ptinews.com"}', '{"Press Trust of India"}'),
    ('88ea10ef-0936-3263-93df-fdcb584663e1', 'ANI', 'IN', null, '{"aninews.in"}', '{"Asian News International"}'),
    ('a2b2f226-39b5-36bc-bebd-39852a5031fb', 'IANS', 'IN', null, '{"ians.in"}', '{"Indo-Asian News Service"}'),
    ('dbd8ee8c-1b01-39dc-a9e8-4d1233907e5c', 'UNI', 'IN', null, '{"uniindia.com"}', '{"United News of India"}'),
    ('e101e192-9ff7-3e3c-9204-22200ae73285', 'APP', 'PK', null, '{"app.com.pk"}', '{"Associated Press of Pakistan"}'),
    ('a0cee633-cdac-3d54-bc85-da292f7e88c8', 'BSS', 'BD', null, '{"bssnews.net"}', '{"Bangladesh Sangbad Sangstha"}'),
    ('866af9d3-2c53-372a-8c93-0257ade53f63', 'Bernama', 'MY', null, '{"bernama.com"}', '{}'),
    ('55c32063-821e-38dd-ab90-8a4bbb180d11', 'Antara', 'ID', null, '{"antaranews.com"}', '{}'),
    ('b298245f-2f21-33aa-a530-1d8af557efe5', 'VNA', 'VN', null, '{"vnanet.vn","vietnamplus.vn"}', '{"Vietnam News Agency"}'),
    ('48aa3a13-1bc2-359f-9bfe-52a3c4b7634b', 'PNA', 'PH', null, '{"pna.gov.ph"}', '{"Philippine News Agency"}'),
    ('641944fd-0d9d-3f7b-a776-e596401de9ef', 'AAP', 'AU', null, '{"aap.com.au"}', '{"Australian Associated Press"}'),
    ('8fd2724e-85f0-3ac3-b2e3-d4e8ddca5a21', 'PA', 'GB', null, '{"pa.media"}', '{"PA Media","Press Association"}'),
    ('8f35f4eb-367a-3bf6-9c78-a62ccec8d567', 'UPI', 'US', 'News World Communications', '{"upi.com"}', '{"United Press International"}'),
    ('8cc1b1e2-fac4-3889-a2d1-96f0d3f0cb0a', 'Bloomberg', 'US', 'Bloomberg L.P.', '{"bloomberg.com"}', '{"Bloomberg News"}'),
    ('9f759690-20c0-3c07-95ee-15b265224cb6', 'Dow Jones', 'US', 'News Corp', '{"dowjones.com"}', '{"Dow Jones Newswires"}'),
    ('542ff665-ad46-3813-85de-3b8695ed3d43', 'CP', 'CA', null, '{"thecanadianpress.com"}', '{"The Canadian Press","Canadian Press"}'),
    ('f8f0cd40-36ca-3fb0-9088-21e7d1b9b913', 'NTB', 'NO', null, '{"ntb.no"}', '{"Norsk Telegrambyrå"}'),
    ('c7772628-dc2f-3a86-931d-8f02e44e2d05', 'TT', 'SE', null, '{"tt.se"}', '{"TT News Agency"}'),
    ('51927c5d-66f6-33b9-8420-cf97e42ef630', 'Ritzau', 'DK', null, '{"ritzau.dk"}', '{}'),
    ('27229c2e-a503-3529-802b-fd0446b03c4c', 'STT', 'FI', null, '{"stt.fi"}', '{"STT-Lehtikuva"}'),
    ('29ea7c80-e2d0-32fa-9fda-397c1ca9f963', 'APA', 'AT', null, '{"apa.at"}', '{"Austria Presse Agentur"}'),
    ('9a45c378-a9eb-388b-9f51-502723d89d7d', 'Keystone-SDA', 'CH', null, '{"keystone-sda.ch"}', '{"SDA"}'),
    ('bc962ca2-9d55-3f83-97ca-74d9e4f4dc2b', 'Belga', 'BE', null, '{"belga.be"}', '{}'),
    ('e48e3a83-067f-3497-9212-45bcfe6b5081', 'ANP', 'NL', null, '{"anp.nl"}', '{"Algemeen Nederlands Persbureau"}'),
    ('58522da9-0f4b-3935-ad2b-e0370f523f98', 'PAP', 'PL', null, '{"pap.pl"}', '{"Polish Press Agency"}'),
    ('ae67ae53-67cd-3ce0-9e56-e30068fb9a55', 'CTK', 'CZ', null, '{"ctk.cz","ceskenoviny.cz"}', '{"ČTK","Czech News Agency"}'),
    ('42b05611-590e-34ec-9883-de93f75782bf', 'MTI', 'HU', null, '{"mti.hu"}', '{"Magyar Távirati Iroda"}'),
    ('c7717bf9-ee20-3613-a3be-4ec824e97821', 'Agerpres', 'RO', null, '{"agerpres.ro"}', '{}'),
    ('8107f1ef-2103-3ae5-8e7b-db6265fbaa10', 'Tanjug', 'RS', null, '{"tanjug.rs"}', '{}'),
    ('347626ab-0df1-3b57-a158-d4730a9f9a81', 'HINA', 'HR', null, '{"hina.hr"}', '{"Croatian News Agency"}'),
    ('5fed64cc-06fb-3110-b162-005f41d7b34a', 'BTA', 'BG', null, '{"bta.bg"}', '{"Bulgarian Telegraph Agency"}'),
    ('2df05f60-c2df-3cdf-a229-0e6b1dd1247b', 'Ukrinform', 'UA', null, '{"ukrinform.net","ukrinform.ua"}', '{}'),
    ('96399eb7-5a3e-3986-93c0-99b78b01f197', 'Belta', 'BY', null, '{"belta.by"}', '{}'),
    ('b896b714-706b-382a-abe5-2f3512291d6f', 'AZERTAC', 'AZ', null, '{"azertag.az"}', '{}'),
    ('18b84887-f078-3fdb-93ff-4cf3d3a2fb13', 'Armenpress', 'AM', null, '{"armenpress.am"}', '{}'),
    ('6371e3e1-54cc-30f7-9e64-ec9173dd6de6', 'Lusa', 'PT', null, '{"lusa.pt"}', '{}'),
    ('989600b7-61cd-36d3-8de0-f1a56f3a2fec', 'Europa Press', 'ES', null, '{"europapress.es"}', '{}'),
    ('6d5c7050-dcb4-36b1-b2d8-13ad891db175', 'Agência Brasil', 'BR', 'Empresa Brasil de Comunicação', '{"agenciabrasil.ebc.com.br"}', '{}'),
    ('7c393af3-6106-359e-b673-fae3c8a9460a', 'Prensa Latina', 'CU', null, '{"prensa-latina.cu"}', '{}'),
    ('2e76c03c-27ff-3660-be11-ef18ceefea22', 'Notimex', 'MX', null, '{"notimex.gob.mx"}', '{}'),
    ('f10c0840-5198-3299-8942-63c5c8663b1c', 'Télam', 'AR', null, '{"telam.com.ar"}', '{"TELAM"}'),
    ('b04947fd-36a5-3cda-9a45-dadfbfe176a7', 'MAP', 'MA', null, '{"mapnews.ma"}', '{"Maghreb Arab Press"}'),
    ('04da9aeb-4757-38f3-8733-5f4d985f0a82', 'APS', 'DZ', null, '{"aps.dz"}', '{"Algeria Press Service"}'),
    ('29c9d31c-0216-30c0-8467-fabf0e3224e6', 'TAP', 'TN', null, '{"tap.info.tn"}', '{"Tunis Afrique Presse"}'),
    ('4d84deb4-24d0-3aaa-bf5b-de287ee165ee', 'NAN', 'NG', null, '{"nannews.ng"}', '{"News Agency of Nigeria"}'),
    ('d1eea35a-27c2-3291-9dda-ae92a7d3a966', 'GNA', 'GH', null, '{"gna.org.gh"}', '{"Ghana News Agency"}'),
    ('d8b1dc03-367f-3e7c-bdda-6e0bef5d73ad', 'SAPA', 'ZA', null, '{}', '{"South African Press Association"}'),
    ('132ab4f4-afda-306e-94a1-7d74155511a1', 'PANA', 'SN', null, '{"panapress.com"}', '{"Panapress"}'),
    ('37c62cac-c819-304a-9cae-aa2fc76c7eb4', 'IPS', 'IT', null, '{"ipsnews.net"}', '{"Inter Press Service"}'),
    ('9647bf9d-42bf-3176-96d8-9d78f2d08b24', 'VOA', 'US', 'U.S. Agency for Global Media', '{"voanews.com"}', '{"Voice of America"}'),
    ('84b16437-3710-3a05-981c-0114146a0ff2', 'RFE/RL', 'CZ', 'U.S. Agency for Global Media', '{"rferl.org"}', '{"Radio Free Europe/Radio Liberty","RFERL"}');

insert into source (id, name, country, owner, kind, created_at, updated_at)
select id, name, country, owner, 'AGENCY', now(), now() from agency
on conflict (lower(name)) do update
    set kind = 'AGENCY', country = coalesce(source.country, excluded.country), owner = excluded.owner, updated_at = now()
    where source.kind = 'UNKNOWN';

insert into source_domain (domain, source_id)
select unnest(agency.domains), source.id from agency join source on lower(source.name) = lower(agency.name)
on conflict do nothing;

insert into source_alias (alias, source_id)
select form, source.id
from agency
    cross join lateral unnest(agency.aliases) as form
    join source on lower(source.name) = lower(agency.name)
where not exists (select 1 from source other where lower(other.name) = lower(form))
on conflict do nothing;
